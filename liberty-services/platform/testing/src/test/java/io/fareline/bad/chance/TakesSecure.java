package io.fareline.bad.chance;

class TakesSecure {
    Object value() {
        return new java.security.SecureRandom();
    }
}
