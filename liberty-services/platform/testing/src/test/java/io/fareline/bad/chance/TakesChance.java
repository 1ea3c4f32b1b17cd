package io.fareline.bad.chance;

class TakesChance {
    Object value() {
        return Math.random();
    }
}
