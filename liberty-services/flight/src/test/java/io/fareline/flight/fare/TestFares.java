package io.fareline.flight.fare;

import io.fareline.flight.schedule.Cabin;

/** Fares and tariff lines for the tests of every feature. */
public final class TestFares {
    private TestFares() {}

    /** 100.00 USD for an adult, 75.00 for a child, 10.00 for an infant, 20.00 of taxes for each seat. */
    public static Fare refundable(String bookingClass, long cancellationFee) {
        return fare(bookingClass, "USD", true, cancellationFee);
    }

    public static Fare fare(String bookingClass, String currency, boolean refundable, long cancellationFee) {
        return new Fare(
                bookingClass,
                Cabin.ECONOMY,
                bookingClass + "OW",
                currency,
                10_000,
                7_500,
                1_000,
                2_000,
                refundable,
                cancellationFee);
    }

    /** A line of which nothing but the share of its cabin matters, the larger the higher. */
    public static TariffLine line(String bookingClass, Cabin cabin, int sharePercent) {
        var line = new TariffLine();
        line.bookingClass = bookingClass;
        line.cabin = cabin;
        line.fareBasis = bookingClass + "OW";
        line.currency = "USD";
        line.base = 5_000;
        line.per100Km = 333;
        line.segmentTax = 2_000;
        line.childPercent = 75;
        line.infantPercent = 10;
        line.sharePercent = (short) sharePercent;
        line.nesting = (short) (101 - sharePercent);
        return line;
    }
}
