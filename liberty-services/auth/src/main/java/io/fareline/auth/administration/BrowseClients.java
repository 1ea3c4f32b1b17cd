package io.fareline.auth.administration;

import io.fareline.auth.client.ApiClient;
import io.fareline.auth.client.ApiClients;
import io.fareline.auth.client.ClientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows clients, one or a page of them. */
@ApplicationScoped
public class BrowseClients {
    @Inject
    ApiClients clients;

    @Inject
    Clock clock;

    @Transactional
    public ApiClientView one(ClientId id) {
        return view(clients.administrable(id));
    }

    /** The clients behind {@code after} in the order of their ids; one more is asked for to know whether there is more. */
    @Transactional
    public ApiClientPage page(Optional<ClientId> after, int limit) {
        List<ApiClient> found = clients.page(after, limit + 1);
        boolean more = found.size() > limit;
        var items = found.stream().limit(limit).map(this::view).toList();
        return new ApiClientPage(items, more ? items.getLast().clientId() : null);
    }

    private ApiClientView view(ApiClient client) {
        return ApiClientView.of(client, clock.instant());
    }
}
