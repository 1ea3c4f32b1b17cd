package io.fareline.auth.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One secret of a client, live until it expires. It belongs to {@link ApiClient}, which alone changes it. */
@Entity
@Table(name = "client_secret")
public class ClientSecret {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "client_id", updatable = false)
    private ApiClient client;

    private short slot;

    @Column(name = "secret_hash")
    private String hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ClientSecret() {}

    ClientSecret(NewSecret issued, ApiClient client, short slot, Instant createdAt) {
        this.id = issued.id();
        this.client = client;
        this.slot = slot;
        this.hash = issued.hash().hex();
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The moment from which this secret is worth nothing; empty while nothing replaces it. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** The moment of expiry itself is already too late. */
    public boolean isLiveAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    short slot() {
        return slot;
    }

    boolean hasHash(SecretHash other) {
        return new SecretHash(hash).matches(other);
    }

    boolean wasIssuedWithin(Duration window, Instant now) {
        return now.isBefore(createdAt.plus(window));
    }

    void reissue(SecretHash replacement) {
        hash = replacement.hex();
    }

    void expireBy(Instant limit) {
        if (expiresAt == null || limit.isBefore(expiresAt)) {
            expiresAt = limit;
        }
    }

    void staysLive() {
        expiresAt = null;
    }
}
