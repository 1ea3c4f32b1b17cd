package io.fareline.bad.resource;

import jakarta.persistence.EntityManager;

class SeatsResource {
    EntityManager entities;
}
