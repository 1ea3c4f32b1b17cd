package io.fareline.infrastructure.name;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.manifests.place.RegionsAreOne;
import java.util.List;

/** What the cluster is given names the region in which the cluster is made, and no other. */
public final class RegionsAreOwn implements Check {
    @Override
    public List<String> faults(Estate estate) {
        return RegionsAreOne.faults(estate.cluster().objects(), estate.region());
    }
}
