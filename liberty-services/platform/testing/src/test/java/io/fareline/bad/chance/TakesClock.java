package io.fareline.bad.chance;

class TakesClock {
    Object value() {
        return java.time.Clock.systemUTC();
    }
}
