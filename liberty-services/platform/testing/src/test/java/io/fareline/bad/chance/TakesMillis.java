package io.fareline.bad.chance;

class TakesMillis {
    Object value() {
        return System.currentTimeMillis();
    }
}
