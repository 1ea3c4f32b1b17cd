package io.fareline.flight.fare;

import io.fareline.flight.schedule.Cabin;
import io.fareline.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** The rule of one booking class: its part of the cabin and its price by distance. Migrations write it, nobody else. */
@Entity
@Table(name = "tariff")
public class TariffLine {
    @Id
    @Column(name = "booking_class")
    String bookingClass;

    @Enumerated(EnumType.STRING)
    Cabin cabin;

    @Column(name = "fare_basis")
    String fareBasis;

    String currency;
    long base;

    @Column(name = "per_100_km")
    long per100Km;

    @Column(name = "segment_tax")
    long segmentTax;

    boolean refundable;

    @Column(name = "cancellation_fee")
    long cancellationFee;

    @Column(name = "child_percent")
    short childPercent;

    @Column(name = "infant_percent")
    short infantPercent;

    @Column(name = "share_percent")
    short sharePercent;

    short nesting;

    public String bookingClass() {
        return bookingClass;
    }

    public Cabin cabin() {
        return cabin;
    }

    /** Its place among the classes of its cabin, 1 for the highest, which may sell what the lower ones have left. */
    public int nesting() {
        return nesting;
    }

    /** Seats of a cabin that this booking class may sell, at least one. */
    public int authorised(int seatsOfCabin) {
        return Math.ceilDiv(seatsOfCabin * sharePercent, 100);
    }

    /** @param kilometres great-circle distance of the segment */
    Fare fare(double kilometres) {
        long adult = base + Math.round(per100Km * kilometres / 100);
        return new Fare(
                bookingClass,
                cabin,
                fareBasis,
                currency,
                adult,
                new Money(adult, currency).percent(childPercent).amount(),
                new Money(adult, currency).percent(infantPercent).amount(),
                segmentTax,
                refundable,
                cancellationFee);
    }

    /** Lines are equal when they say the same, so that it is noticed when the tariff changes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TariffLine line && values().equals(line.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(
                bookingClass,
                cabin,
                fareBasis,
                currency,
                base,
                per100Km,
                segmentTax,
                refundable,
                cancellationFee,
                childPercent,
                infantPercent,
                sharePercent,
                nesting);
    }
}
