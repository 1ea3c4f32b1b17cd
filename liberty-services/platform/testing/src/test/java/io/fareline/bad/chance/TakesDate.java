package io.fareline.bad.chance;

class TakesDate {
    Object value() {
        return new java.util.Date();
    }
}
