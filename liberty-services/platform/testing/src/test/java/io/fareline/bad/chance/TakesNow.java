package io.fareline.bad.chance;

class TakesNow {
    Object value() {
        return java.time.Instant.now();
    }
}
