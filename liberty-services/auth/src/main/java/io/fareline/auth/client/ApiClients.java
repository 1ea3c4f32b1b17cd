package io.fareline.auth.client;

import static io.fareline.auth.client.Refusal.Reason.NO_SUCH_CLIENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All API clients, in auth's database. */
@ApplicationScoped
public class ApiClients {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    /** One indexed query, with the secrets: this is what each token costs. */
    public Optional<ApiClient> find(ClientId id) {
        return entities.createQuery(
                        "select c from ApiClient c left join fetch c.secrets where c.clientId = :id", ApiClient.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** A client that the API may show: those of the inside of the system do not exist for it. */
    public ApiClient administrable(ClientId id) {
        return find(id).filter(ApiClients::isAdministrable).orElseThrow(ApiClients::unknown);
    }

    /** As {@link #administrable}, and nobody else changes it before this transaction ends. */
    public ApiClient administrableToChange(ClientId id) {
        return toChange(id).filter(ApiClients::isAdministrable).orElseThrow(ApiClients::unknown);
    }

    /** The client with its row locked, so that two changes of its secrets come one after the other. */
    public Optional<ApiClient> toChange(ClientId id) {
        return Optional.ofNullable(entities.find(ApiClient.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(ApiClient client) {
        entities.persist(client);
    }

    /** Brings constraints and versions forward, so that what is returned carries the version that is stored. */
    public void flush() {
        entities.flush();
    }

    /** Those that the API may show, in the order of their ids, beginning behind {@code after}. */
    public List<ApiClient> page(Optional<ClientId> after, int limit) {
        var page = entities.createQuery(
                        "select c from ApiClient c where c.audience = :audience and c.clientId > :after"
                                + " order by c.clientId",
                        ApiClient.class)
                .setParameter("audience", Audience.FARELINE)
                .setParameter("after", after.map(ClientId::value).orElse(""))
                .setMaxResults(limit)
                .getResultList();
        if (!page.isEmpty()) fetchSecrets(page);
        return page;
    }

    /** Lets one transaction at a time pass for this effect, on all replicas. */
    public void oneAtATime(UUID effect) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:key)", Integer.class)
                .setParameter("key", effect.getMostSignificantBits() ^ effect.getLeastSignificantBits())
                .getSingleResult();
    }

    private void fetchSecrets(List<ApiClient> page) {
        entities.createQuery("select c from ApiClient c left join fetch c.secrets where c in :page", ApiClient.class)
                .setParameter("page", page)
                .getResultList();
    }

    private static boolean isAdministrable(ApiClient client) {
        return client.registration().audience() == Audience.FARELINE;
    }

    private static Refusal unknown() {
        return new Refusal(NO_SUCH_CLIENT, "There is no such API client.");
    }
}
