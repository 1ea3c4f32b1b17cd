package io.fareline.auth.client;

import static io.fareline.auth.client.Refusal.Reason.CLIENT_DISABLED;
import static io.fareline.auth.client.Refusal.Reason.CLIENT_MANAGED_BY_CONFIGURATION;
import static io.fareline.auth.client.Refusal.Reason.NO_SUCH_SECRET;
import static io.fareline.auth.client.Refusal.Reason.SECRET_ALREADY_ISSUED;
import static io.fareline.auth.client.Refusal.Reason.TWO_SECRETS_LIVE;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A program that may ask for tokens, with its secrets: at most two are live, so that one can replace the other. */
@Entity
@Table(name = "api_client")
public class ApiClient {
    private static final List<Short> SLOTS = List.of((short) 1, (short) 2);

    @Id
    @Column(name = "client_id")
    private String clientId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private List<String> scopes;

    @Enumerated(EnumType.STRING)
    private ClientState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "managed_by")
    private ManagedBy managedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @OneToMany(mappedBy = "client", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("createdAt, id")
    private List<ClientSecret> secrets = new ArrayList<>();

    protected ApiClient() {}

    /** A new active client, still without a secret. */
    public ApiClient(ClientId id, ClientRegistration registration, Instant now) {
        clientId = id.value();
        state = ClientState.ACTIVE;
        createdAt = now;
        changedAt = now;
        take(registration);
    }

    /** Issues a secret and limits the life of the one in use. The same id again gives that secret another value. */
    public ClientSecret issueSecret(NewSecret issued, Instant now, SecretRules rules) {
        refuseIfConfigured();
        if (state == ClientState.DISABLED) throw new Refusal(CLIENT_DISABLED, "This client is disabled.");
        var known = find(issued.id());
        if (known.isPresent()) return reissue(known.get(), issued.hash(), now, rules);
        short slot = freeSlotAt(now)
                .orElseThrow(() -> new Refusal(
                        TWO_SECRETS_LIVE, "This client has two live secrets; retire one before the next is issued."));
        limitLiveSecrets(now, rules);
        return put(issued, slot, now);
    }

    /** From now on that secret is worth nothing, also when it is the last one. */
    public void retireSecret(UUID id, Instant now) {
        refuseIfConfigured();
        var secret = find(id).orElseThrow(() -> new Refusal(NO_SUCH_SECRET, "This client has no such secret."));
        if (!secret.isLiveAt(now)) return;
        secret.expireBy(now);
        changedAt = now;
    }

    /** No more tokens. Those already issued live until they expire. */
    public void disable(Instant now) {
        if (state == ClientState.DISABLED) return;
        state = ClientState.DISABLED;
        changedAt = now;
    }

    /** Takes over what configuration says, where only one secret is named. A client that was disabled stays so. */
    public void configure(ClientRegistration registration, NewSecret named, Instant now, SecretRules rules) {
        if (!registration.equals(registration())) {
            take(registration);
            changedAt = now;
        }
        var known = secrets.stream()
                .filter(secret -> secret.isLiveAt(now) && secret.hasHash(named.hash()))
                .findFirst();
        limitLiveSecrets(now, rules);
        known.ifPresentOrElse(
                ClientSecret::staysLive,
                () -> put(
                        named,
                        freeSlotAt(now)
                                .orElseGet(() -> secretsLiveAt(now).getFirst().slot()),
                        now));
    }

    /** Whether this secret opens this client now. */
    public boolean accepts(SecretHash presented, Instant now) {
        boolean accepted = false;
        for (var secret : secrets) {
            accepted |= secret.isLiveAt(now) & secret.hasHash(presented);
        }
        return accepted && state == ClientState.ACTIVE;
    }

    public ClientRegistration registration() {
        return new ClientRegistration(name, audience, scopes, managedBy);
    }

    /** The oldest first. */
    public List<ClientSecret> secretsLiveAt(Instant now) {
        return secrets.stream().filter(secret -> secret.isLiveAt(now)).toList();
    }

    public ClientId id() {
        return new ClientId(clientId);
    }

    public ClientState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }

    private void refuseIfConfigured() {
        if (managedBy == ManagedBy.CONFIGURATION) {
            throw new Refusal(CLIENT_MANAGED_BY_CONFIGURATION, "The secrets of this client are set by configuration.");
        }
    }

    private ClientSecret reissue(ClientSecret secret, SecretHash hash, Instant now, SecretRules rules) {
        if (!secret.isLiveAt(now) || !secret.wasIssuedWithin(rules.reissue(), now)) {
            throw new Refusal(SECRET_ALREADY_ISSUED, "This request was answered before; a secret is shown only then.");
        }
        secret.reissue(hash);
        changedAt = now;
        return secret;
    }

    private void limitLiveSecrets(Instant now, SecretRules rules) {
        secretsLiveAt(now).forEach(secret -> secret.expireBy(now.plus(rules.overlap())));
    }

    private Optional<ClientSecret> find(UUID secretId) {
        return secrets.stream().filter(secret -> secret.id().equals(secretId)).findFirst();
    }

    private Optional<Short> freeSlotAt(Instant now) {
        return SLOTS.stream()
                .filter(slot -> secrets.stream().noneMatch(secret -> secret.slot() == slot && secret.isLiveAt(now)))
                .findFirst();
    }

    private ClientSecret put(NewSecret added, short slot, Instant now) {
        secrets.removeIf(secret -> secret.slot() == slot);
        var secret = new ClientSecret(added, this, slot, now);
        secrets.add(secret);
        changedAt = now;
        return secret;
    }

    private void take(ClientRegistration registration) {
        name = registration.name();
        audience = registration.audience();
        scopes = registration.scopes();
        managedBy = registration.managedBy();
    }
}
