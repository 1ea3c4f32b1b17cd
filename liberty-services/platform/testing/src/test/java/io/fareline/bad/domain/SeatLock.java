package io.fareline.bad.domain;

import jakarta.persistence.Entity;
import org.redisson.api.RLock;

@Entity
class SeatLock {
    transient RLock lock;
}
