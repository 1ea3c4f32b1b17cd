package io.fareline.bad.chance;

class TakesRandom {
    Object value() {
        return new java.util.Random();
    }
}
