package io.fareline.flight.seatlayout;

/** What a plan of seats is for. @param configuration the seats by cabin, such as {@code J12Y156} */
public record Equipment(String carrier, String aircraftType, String configuration) {}
