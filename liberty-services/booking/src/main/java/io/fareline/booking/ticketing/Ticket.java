package io.fareline.booking.ticketing;

import io.fareline.platform.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A value document of 13 digits for one passenger. It is allocated before the money is captured and issued together
 * with the recorded capture; until then nobody is shown it.
 */
@Entity
public class Ticket {
    /** Coupons on one ticket at most; further segments need conjunction tickets. */
    public static final int MOST_COUPONS = 4;

    @Id
    private String number;

    private UUID passengerId;
    private int position;
    private long fareAmount;
    private long taxesAmount;
    private String currency;
    private Instant issuedAt;

    @ElementCollection
    @CollectionTable(name = "coupon", joinColumns = @JoinColumn(name = "ticket_number"))
    @OrderColumn(name = "position")
    private List<Coupon> coupons = new ArrayList<>();

    protected Ticket() {}

    Ticket(String number, UUID passengerId, int position, List<Coupon> coupons) {
        this.number = number;
        this.passengerId = passengerId;
        this.position = position;
        this.coupons.addAll(coupons);
    }

    Ticket worth(Money fare, Money taxes) {
        fareAmount = fare.amount();
        taxesAmount = taxes.amount();
        currency = fare.currency();
        return this;
    }

    public void issue(Instant at) {
        issuedAt = at;
    }

    /** Every coupon that can still be used becomes that; one that was used keeps what it is. */
    public void close(CouponStatus status) {
        coupons.replaceAll(coupon -> coupon.status() == CouponStatus.OPEN ? coupon.become(status) : coupon);
    }

    public String number() {
        return number;
    }

    public UUID passengerId() {
        return passengerId;
    }

    /** Place among the tickets of the booking, from 1. */
    public int position() {
        return position;
    }

    public Money fare() {
        return new Money(fareAmount, currency);
    }

    public Money taxes() {
        return new Money(taxesAmount, currency);
    }

    public Optional<Instant> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    public List<Coupon> coupons() {
        return List.copyOf(coupons);
    }
}
