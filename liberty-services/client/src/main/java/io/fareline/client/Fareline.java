package io.fareline.client;

import io.fareline.client.booking.Bookings;
import io.fareline.client.booking.PaymentIntents;
import io.fareline.client.connection.ConnectingTimes;
import io.fareline.client.holdblock.HoldBlocks;
import io.fareline.client.holdquota.HoldQuotas;
import io.fareline.client.inventory.Inventories;
import io.fareline.client.overbooking.Overbooking;
import io.fareline.client.recovery.AdoptedRefunds;
import io.fareline.client.recovery.Adoptions;
import io.fareline.client.search.Airports;
import io.fareline.client.search.FareCalendars;
import io.fareline.client.search.Offers;
import io.fareline.client.search.Schedules;
import io.fareline.client.seat.Seats;
import io.fareline.client.seatblock.SeatBlocks;
import io.fareline.client.seatlayout.SeatLayouts;
import io.fareline.client.staff.ApiClients;
import io.fareline.client.staff.AuditEntries;
import io.fareline.client.staff.BookingCases;
import io.fareline.client.staff.DeadEvents;
import io.fareline.client.staff.PaymentCases;
import io.fareline.client.staff.ScheduleImports;
import io.fareline.client.staff.SupportBookings;
import io.fareline.client.transport.Exchange;
import java.net.URI;

/**
 * The way into the API of one Fareline, for one API client. Safe for use by many threads; make one and keep it, since it
 * keeps connections and the access token. Each call either returns what was asked for or throws a
 * {@link FarelineException}.
 */
public final class Fareline implements AutoCloseable {
    private final Exchange exchange;

    Fareline(Exchange exchange) {
        this.exchange = exchange;
    }

    /** @param address of the API, such as {@code https://api.example.com} */
    public static FarelineBuilder at(URI address) {
        return new FarelineBuilder(address);
    }

    /** Flights with their fares, to be bought. Scope {@code flights.read}. */
    public Offers offers() {
        return new Offers(exchange);
    }

    /** Airports with scheduled service. Scope {@code flights.read}. */
    public Airports airports() {
        return new Airports(exchange);
    }

    /** The lowest fare of each day. No scope is needed. */
    public FareCalendars fareCalendars() {
        return new FareCalendars(exchange);
    }

    /** Which flights go, without fares and seats. No scope is needed. */
    public Schedules schedules() {
        return new Schedules(exchange);
    }

    /** Seat maps (scope {@code flights.read}), and the seats of this client's bookings (scopes as for these). */
    public Seats seats() {
        return new Seats(exchange);
    }

    /** This client's bookings. Scopes {@code bookings.read} and {@code bookings.write}. */
    public Bookings bookings() {
        return new Bookings(exchange);
    }

    /** What was authorized, captured and refunded for this client's bookings. Scope {@code payments.read}. */
    public PaymentIntents paymentIntents() {
        return new PaymentIntents(exchange);
    }

    /** Publishing of schedules, for staff. Scope {@code schedules.write}. */
    public ScheduleImports scheduleImports() {
        return new ScheduleImports(exchange);
    }

    /** Minimum connecting times, and how fresh search is, for staff. Scope {@code schedules.write}. */
    public ConnectingTimes connectingTimes() {
        return new ConnectingTimes(exchange);
    }

    /** What may be sold of dated flights, for staff. Scope {@code schedules.write}. */
    public Inventories inventories() {
        return new Inventories(exchange);
    }

    /** Overbooking rules, for staff. Scope {@code schedules.write}. */
    public Overbooking overbooking() {
        return new Overbooking(exchange);
    }

    /** Plans of seats, for staff. Scope {@code schedules.write}. */
    public SeatLayouts seatLayouts() {
        return new SeatLayouts(exchange);
    }

    /** Seats that nobody gets on a dated flight, for staff. Scope {@code schedules.write}. */
    public SeatBlocks seatBlocks() {
        return new SeatBlocks(exchange);
    }

    /** Bookings of all clients, for staff. Scope {@code bookings.support}. */
    public SupportBookings supportBookings() {
        return new SupportBookings(exchange);
    }

    /** Bookings that do not settle, for staff. Scope {@code bookings.support}; to act {@code bookings.settle}. */
    public BookingCases bookingCases() {
        return new BookingCases(exchange);
    }

    /** Payments without an outcome, for staff. Scope {@code bookings.support}; to act {@code payments.settle}. */
    public PaymentCases paymentCases() {
        return new PaymentCases(exchange);
    }

    /** After going back in time, for staff. Scope {@code bookings.support}; to act {@code payments.settle}. */
    public Adoptions adoptions() {
        return new Adoptions(exchange);
    }

    /** Refunds that no booking knows of, for staff. Scope {@code bookings.support}; to act {@code bookings.settle}. */
    public AdoptedRefunds adoptedRefunds() {
        return new AdoptedRefunds(exchange);
    }

    /** Events that a service gave up, for staff. Scope {@code operations.write}. */
    public DeadEvents deadEvents() {
        return new DeadEvents(exchange);
    }

    /** Clients that may place no holds, for staff. Scopes {@code clients.read} and {@code clients.write}. */
    public HoldBlocks holdBlocks() {
        return new HoldBlocks(exchange);
    }

    /** What clients may hold without paying, for staff. Scopes {@code clients.read} and {@code clients.write}. */
    public HoldQuotas holdQuotas() {
        return new HoldQuotas(exchange);
    }

    /** What staff did. Scope {@code audit.read}. */
    public AuditEntries auditEntries() {
        return new AuditEntries(exchange);
    }

    /** Administration of API clients, for staff. Scopes {@code clients.read} and {@code clients.write}. */
    public ApiClients apiClients() {
        return new ApiClients(exchange);
    }

    /** Gives the connections back. Calls that still run fail. */
    @Override
    public void close() {
        exchange.close();
    }
}
