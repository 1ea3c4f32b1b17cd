package io.fareline.flight.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every airport by a small number, in the order of the codes. Immutable. */
public final class Stations {
    /** What {@link #number} gives for a code that no airport has. */
    public static final int NONE = -1;

    private final List<Airport> airports;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final short[] countries;

    public Stations(Airports airports) {
        this.airports = airports.all();
        if (this.airports.size() > Short.MAX_VALUE) throw new IllegalArgumentException("more airports than a short");
        countries = new short[this.airports.size()];
        var countryNumbers = new HashMap<String, Short>();
        for (int number = 0; number < countries.length; number++) {
            var airport = this.airports.get(number);
            numbers.put(airport.iata(), number);
            countries[number] = countryNumbers.computeIfAbsent(airport.country(), _ -> (short) countryNumbers.size());
        }
    }

    /** The number of the airport with this IATA code, or {@link #NONE}. */
    public int number(String iata) {
        return numbers.getOrDefault(iata, NONE);
    }

    public Airport airport(int number) {
        return airports.get(number);
    }

    public int count() {
        return countries.length;
    }

    public boolean inSameCountry(int one, int other) {
        return countries[one] == countries[other];
    }
}
