package io.fareline.infrastructure;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.exposure.NothingIsOpen;
import io.fareline.infrastructure.name.BucketsAreMade;
import io.fareline.infrastructure.name.DatabasesAreAsTold;
import io.fareline.infrastructure.name.EntriesAreMade;
import io.fareline.infrastructure.name.HostsAreMade;
import io.fareline.infrastructure.name.RegionsAreOwn;
import io.fareline.infrastructure.name.RepositoriesAreMade;
import io.fareline.infrastructure.name.RolesAreMade;
import io.fareline.infrastructure.permission.NobodyIsAnybody;
import io.fareline.infrastructure.permission.PermissionsAreNarrow;
import io.fareline.infrastructure.permission.TrustIsExact;
import io.fareline.infrastructure.protection.DataIsProtected;
import io.fareline.infrastructure.protection.EverythingIsEncrypted;
import io.fareline.infrastructure.secret.NoSecretIsInState;
import io.fareline.infrastructure.secret.RolesReadTheirOwn;
import io.fareline.infrastructure.secret.SecretsAreMade;
import java.util.List;
import java.util.Set;

/** Every check of what an environment has. */
public final class Checks {
    private Checks() {}

    /**
     * @param images of all environments
     * @param byPeople names inside that people lead somewhere
     */
    public static List<Check> of(Set<String> images, Set<String> byPeople) {
        return List.of(
                new BucketsAreMade(),
                new DatabasesAreAsTold(),
                new EntriesAreMade(),
                new HostsAreMade(byPeople),
                new RegionsAreOwn(),
                new RepositoriesAreMade(images),
                new RolesAreMade(),
                new SecretsAreMade(),
                new RolesReadTheirOwn(),
                new NoSecretIsInState(),
                new TrustIsExact(),
                new NobodyIsAnybody(),
                new PermissionsAreNarrow(),
                new NothingIsOpen(),
                new EverythingIsEncrypted(),
                new DataIsProtected());
    }
}
