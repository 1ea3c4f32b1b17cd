package io.fareline.bad.domain;

import jakarta.inject.Inject;

enum Grade {
    ONE;

    @Inject
    Object injected;
}
