package io.fareline.booking.selling;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.display.Shown;
import io.fareline.booking.flight.FlightClient;
import io.fareline.booking.flight.HoldAnswer;
import io.fareline.booking.flight.HoldRequest;
import io.fareline.booking.hold.RefusedHold;
import io.fareline.booking.lease.Leases;
import io.fareline.booking.paying.ShowSettled;
import io.fareline.booking.refusal.OutcomeUnknown;
import io.fareline.booking.refusal.PassedOnRefusal;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.selling.OpenBooking.Opened;
import io.fareline.booking.settlement.Settle;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Books: holds the seats and, for an instant purchase, pays them at once. */
@ApplicationScoped
public class Sell {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Inject
    OpenBooking openBooking;

    @Inject
    RecordHold recordHold;

    @Inject
    FlightClient flight;

    @Inject
    Leases leases;

    @Inject
    Settle settle;

    @Inject
    ShowSettled settled;

    @Inject
    BookingSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** @param id effect id of the request, so that a retry finds its own booking */
    public Shown sell(UUID id, String client, CreateBookingRequest request) {
        SaleRules.check(request, settings.mostOffers(), clock.instant());
        var owner = ids.next();
        var opened = open(id, client, request, owner);
        opened.refusal().ifPresent(Sell::refuse);
        if (opened.situation().state() == BookingState.HOLDING) hold(opened, owner, request);
        if (opened.situation().instant()) settle.waitFor(id, owner);
        return settled.instant(id, client);
    }

    /** A taken record locator costs another try; so does a retry that meets its first request. */
    private Opened open(UUID id, String client, CreateBookingRequest request, UUID owner) {
        for (int attempt = 1; ; attempt++) {
            try {
                return openBooking.open(id, client, request, owner);
            } catch (PersistenceException taken) {
                if (attempt >= settings.locatorTries()) throw taken;
            }
        }
    }

    private void hold(Opened opened, UUID owner, CreateBookingRequest request) {
        var at = opened.situation();
        if (!opened.isNew() && !leases.take(at.bookingId(), owner)) throw unknown();
        var seats = request.passengers().stream()
                .map(each -> new HoldRequest.Seat(each.type().name(), each.bornOn()))
                .toList();
        var wanted = new HoldRequest(at.holdId(), request.offerIds(), seats, request.holdUntil());
        switch (flight.place(at.client(), wanted)) {
            case HoldAnswer.Placed(var hold)
            when hold.isHeld() ->
                recordHold.placed(at.bookingId(), owner, hold, true).ifPresent(Sell::refuse);
            case HoldAnswer.Placed _ -> giveUp(at.bookingId(), owner, RefusedHold.abandoned());
            // An earlier try may still be on its way, and find seats that were given back meanwhile.
            case HoldAnswer.Refused(var status, var code, var detail)
            when opened.isNew() || flight.isGivenUp(at.client(), at.holdId()) ->
                giveUp(at.bookingId(), owner, new RefusedHold(status, code, detail));
            // Not kept as the answer to the key: the same request may be sent again after that time.
            case HoldAnswer.Later(var code, var detail, var wait) -> {
                if (opened.isNew()) recordHold.forget(at.bookingId(), owner);
                else leases.leaveToClient(at.bookingId(), owner);
                throw new PassedOnRefusal(429, code, detail, wait);
            }
            case HoldAnswer.NotSent _ -> {
                leases.leaveToClient(at.bookingId(), owner);
                throw new OutcomeUnknown("Seats cannot be asked for right now; send the same request again.", SOON);
            }
            case HoldAnswer.Refused _, HoldAnswer.Absent _, HoldAnswer.Unknown _ -> {
                leases.leaveToClient(at.bookingId(), owner);
                throw unknown();
            }
        }
    }

    private void giveUp(UUID bookingId, UUID owner, RefusedHold why) {
        recordHold.refused(bookingId, owner, why);
        refuse(why);
    }

    private static void refuse(RefusedHold why) {
        throw new PassedOnRefusal(why.status(), why.code(), why.detail());
    }

    private static OutcomeUnknown unknown() {
        return new OutcomeUnknown("Nobody knows yet whether the seats are held; send the same request again.", SOON);
    }
}
