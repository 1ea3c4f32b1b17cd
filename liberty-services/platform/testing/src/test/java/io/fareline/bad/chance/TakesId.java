package io.fareline.bad.chance;

class TakesId {
    Object value() {
        return java.util.UUID.randomUUID();
    }
}
