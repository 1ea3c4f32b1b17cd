package io.fareline.booking.party;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** Who flies on a booking, as opposed to the client that made it. Never changes once booked. */
@Entity
public class Passenger {
    @Id
    private UUID id;

    private int position;

    @Enumerated(EnumType.STRING)
    private PassengerType type;

    private String givenName;
    private String familyName;
    private String familyNameKey;
    private LocalDate bornOn;
    private Long fareAmount;
    private Long taxesAmount;

    protected Passenger() {}

    /** @param position place in the party, from 1 */
    public Passenger(UUID id, int position, PassengerType type, Name name, LocalDate bornOn) {
        this.id = id;
        this.position = position;
        this.type = type;
        this.givenName = name.given();
        this.familyName = name.family();
        this.familyNameKey = NameKey.of(name.family());
        this.bornOn = bornOn;
    }

    /** What of the booking's price is this passenger's, in minor units. */
    public void pays(long fare, long taxes) {
        fareAmount = fare;
        taxesAmount = taxes;
    }

    /** Minor units, 0 before flight holds the seats. */
    public long fareAmount() {
        return fareAmount == null ? 0 : fareAmount;
    }

    /** Minor units, 0 before flight holds the seats. */
    public long taxesAmount() {
        return taxesAmount == null ? 0 : taxesAmount;
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public PassengerType type() {
        return type;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public String familyNameKey() {
        return familyNameKey;
    }

    public LocalDate bornOn() {
        return bornOn;
    }
}
