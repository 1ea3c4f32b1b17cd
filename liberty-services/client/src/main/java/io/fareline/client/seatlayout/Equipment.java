package io.fareline.client.seatlayout;

/**
 * What a plan of seats is for.
 *
 * @param aircraftType three characters of IATA, such as 32N
 * @param configuration the seats by cabin, such as J12Y156
 */
public record Equipment(String carrier, String aircraftType, String configuration) {}
