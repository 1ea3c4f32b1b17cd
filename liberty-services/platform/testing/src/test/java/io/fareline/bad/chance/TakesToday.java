package io.fareline.bad.chance;

class TakesToday {
    Object value() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC);
    }
}
