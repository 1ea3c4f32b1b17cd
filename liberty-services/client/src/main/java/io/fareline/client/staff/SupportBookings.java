package io.fareline.client.staff;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import java.util.List;
import java.util.UUID;

/** Finds the booking of a caller on the phone, whichever client made it. Each look leaves an audit entry. */
public final class SupportBookings {
    private static final TypeReference<Found> FOUND = new TypeReference<>() {};
    private static final TypeReference<WholeBooking> WHOLE = new TypeReference<>() {};
    private static final String ALL = "/v1/support/bookings";
    private final Exchange exchange;

    record Found(List<SupportBooking> bookings) {}

    /** What bookings are looked for by. */
    public enum By {
        RECORD_LOCATOR("recordLocator"),
        FAMILY_NAME("familyName"),
        TICKET_NUMBER("ticketNumber"),
        EMAIL("email");

        private final String parameter;

        By(String parameter) {
            this.parameter = parameter;
        }
    }

    /** For {@link io.fareline.client.Fareline} to make. */
    public SupportBookings(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Those that fit, the newest few of them. */
    public List<SupportBooking> find(By property, String value) {
        return exchange.send(Call.get(ALL).with(property.parameter, value), FOUND)
                .bookings();
    }

    /** One of them, with its hold and its payment. */
    public WholeBooking get(UUID id) {
        return exchange.send(Call.get(ALL + "/" + id), WHOLE);
    }
}
