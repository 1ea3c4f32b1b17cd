package io.fareline.flight.seatassignment;

import static io.fareline.flight.fare.PassengerType.ADT;
import static io.fareline.flight.fare.PassengerType.CHD;
import static io.fareline.flight.fare.PassengerType.INF;

import io.fareline.flight.fare.PassengerType;
import io.fareline.flight.seatassignment.SeatsRequest.SeatTraveller;
import io.fareline.flight.seating.Refusal;
import io.fareline.flight.seating.Traveller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Those of a hold who need a seat, by their number, with the infants on their laps. */
final class SeatParty {
    private final Map<Integer, Traveller> travellers = new LinkedHashMap<>();

    private SeatParty() {}

    /** @throws Refusal when it is not the party of the hold, or an infant has no adult of its own */
    static SeatParty of(List<SeatTraveller> passengers, HeldSeats hold) {
        if (passengers.stream().map(SeatTraveller::number).distinct().count() != passengers.size())
            throw differs("Two passengers have the same number.");
        for (var type : PassengerType.values())
            if (passengers.stream().filter(each -> each.type() == type).count()
                    != hold.party().count(type))
                throw differs("The hold is for " + hold.party().count(type) + " of type " + type + ".");
        var infants = infants(passengers);
        var party = new SeatParty();
        for (var each : passengers)
            if (each.type() != INF)
                party.travellers.put(
                        each.number(),
                        new Traveller(each.number(), each.type() == CHD, infants.getOrDefault(each.number(), 0)));
        return party;
    }

    Traveller get(int passenger) {
        var traveller = travellers.get(passenger);
        if (traveller == null) throw differs("Passenger " + passenger + " is none who needs a seat.");
        return traveller;
    }

    List<Traveller> all() {
        return new ArrayList<>(travellers.values());
    }

    /** Infants by their adults: first those who say whose they are. */
    private static Map<Integer, Integer> infants(List<SeatTraveller> passengers) {
        var adults = passengers.stream()
                .filter(each -> each.type() == ADT)
                .map(SeatTraveller::number)
                .toList();
        var infants = new LinkedHashMap<Integer, Integer>();
        for (var each : passengers) {
            if (each.type() != INF || each.onLapOf() == null) continue;
            if (!adults.contains(each.onLapOf()) || infants.putIfAbsent(each.onLapOf(), each.number()) != null)
                throw differs("Passenger " + each.number() + " needs an adult of its own.");
        }
        for (var each : passengers)
            if (each.type() == INF && each.onLapOf() == null)
                infants.put(
                        adults.stream()
                                .filter(adult -> !infants.containsKey(adult))
                                .findFirst()
                                .orElseThrow(),
                        each.number());
        return infants;
    }

    private static Refusal differs(String why) {
        return new Refusal(Refusal.Reason.PASSENGERS_DIFFER_FROM_HOLD, why);
    }
}
