package io.fareline.infrastructure.name;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.manifests.check.Faults;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Images are taken from the environment's own registry, from repositories that are there, and no other is. */
public final class RepositoriesAreMade implements Check {
    private static final Pattern IMAGE =
            Pattern.compile("\\b([0-9]{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com/[a-z0-9/-]+)[@:][a-z0-9]");

    private final Set<String> images;

    /** @param images of all services: the same are everywhere, since the registry is one that is copied */
    public RepositoriesAreMade(Set<String> images) {
        this.images = new TreeSet<>(images);
    }

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        var made = Names.made(estate, "aws_ecr_repository", "name");
        var registry = estate.account() + ".dkr.ecr." + estate.region() + ".amazonaws.com/";
        var used = Names.in(estate, IMAGE);
        for (var image : used)
            if (!image.startsWith(registry)) faults.add(image + " is not taken from " + registry);
            else if (!made.contains(image.substring(registry.length())))
                faults.add(image + " is taken from a repository that nothing makes");
        for (var each : estate.made("aws_ecr_repository"))
            if (!images.contains(each.text("name")) && !used.contains(registry + each.text("name")))
                faults.add(each.id() + " makes " + each.text("name") + ", of which there is no image");
        return faults.all();
    }
}
