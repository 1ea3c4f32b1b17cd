package io.fareline.admin.inventory;

/** A physical cabin, best first. */
public enum Cabin {
    FIRST,
    BUSINESS,
    PREMIUM,
    ECONOMY
}
