package io.fareline.booking.flight;

/** What became of asking flight about the seats of a hold. */
public sealed interface SeatsAnswer {
    /** They are as asked for, or as they are. */
    record Told(HeldSeats seats) implements SeatsAnswer {}

    /** Flight said no, and will say no again. @param status 400 or 409 */
    record Refused(int status, String code, String detail) implements SeatsAnswer {}

    /** Nobody knows: the same has to be asked again. */
    record Unknown() implements SeatsAnswer {}
}
