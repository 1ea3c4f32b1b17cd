package io.fareline.bad.transaction;

import jakarta.transaction.Transactional;

class HoldsResource {
    @Transactional
    void place() {}
}
