package io.fareline.booking.ticketing;

/**
 * A run of consecutive ticket numbers out of a carrier's stock.
 *
 * @param accountingCode the carrier's three digits, not its designator
 * @param firstSerial 1 to 9,999,999,999
 */
public record TicketNumbers(String accountingCode, long firstSerial, int count) {
    static final long LAST_SERIAL = 9_999_999_999L;

    public TicketNumbers {
        if (!accountingCode.matches("[0-9]{3}"))
            throw new IllegalArgumentException("An accounting code has three digits.");
        if (firstSerial < 1 || count < 1 || firstSerial > LAST_SERIAL - count + 1)
            throw new IllegalArgumentException("A serial has one to ten digits.");
    }

    /** The 13 digits at that place of the run, counted from 0. There is no check digit inside them. */
    String at(int index) {
        if (index < 0 || index >= count) throw new IndexOutOfBoundsException(index);
        return "%s%010d".formatted(accountingCode, firstSerial + index);
    }
}
