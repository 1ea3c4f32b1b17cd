package io.fareline.booking.seats;

import static io.fareline.booking.refusal.Reason.NO_SUCH_PASSENGER;

import io.fareline.booking.flight.SeatChoice;
import io.fareline.booking.party.Passenger;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.seats.SeatsRequest.LapInfant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The passengers of a booking by their place in the party, which is all that flight knows of them. */
record SeatedParty(UUID holdId, Map<UUID, Integer> places, List<String> types) {
    static SeatedParty of(UUID holdId, List<Passenger> passengers) {
        var places = new HashMap<UUID, Integer>();
        passengers.forEach(each -> places.put(each.id(), each.position()));
        return new SeatedParty(
                holdId,
                places,
                passengers.stream().map(each -> each.type().name()).toList());
    }

    SeatChoice choice(UUID requestId, SeatsRequest request) {
        var adults = new HashMap<Integer, Integer>();
        for (LapInfant lap : request.laps()) adults.put(place(lap.infantId()), place(lap.adultId()));
        var travellers = places.values().stream()
                .sorted()
                .map(place -> new SeatChoice.Traveller(place, types.get(place - 1), adults.get(place)))
                .toList();
        return new SeatChoice(
                requestId,
                travellers,
                request.segments().stream().map(this::segment).toList());
    }

    /** @return null where there is none in that place */
    UUID passenger(Integer place) {
        return places.entrySet().stream()
                .filter(each -> each.getValue().equals(place))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private SeatChoice.Segment segment(SeatsRequest.SegmentSeats segment) {
        var chosen = segment.seats() == null ? List.<SeatsRequest.ChosenSeat>of() : segment.seats();
        return new SeatChoice.Segment(
                segment.sequence(),
                Boolean.TRUE.equals(segment.together()),
                chosen.stream()
                        .map(each -> new SeatChoice.Chosen(place(each.passengerId()), each.seat()))
                        .toList());
    }

    private int place(UUID passenger) {
        var place = places.get(passenger);
        if (place == null) throw new Refusal(NO_SUCH_PASSENGER, "The booking has no passenger " + passenger + ".");
        return place;
    }
}
