package io.fareline.bad.chance;

class TakesThread {
    Object value() {
        return java.util.concurrent.ThreadLocalRandom.current();
    }
}
