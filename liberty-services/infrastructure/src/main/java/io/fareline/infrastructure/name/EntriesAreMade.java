package io.fareline.infrastructure.name;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.manifests.check.Faults;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The load balancer controller finds the security groups that the gateways' Services name (it goes by the tag Name, not by
 * the group's own name), the edge finds the load balancers that the controller makes of them, and both know the cluster.
 */
public final class EntriesAreMade implements Check {
    private static final String ANNOTATION = "service.beta.kubernetes.io/aws-load-balancer-";

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        var groups = estate.made("aws_security_group").stream()
                .map(each -> each.text("tags/Name"))
                .collect(Collectors.toSet());
        for (var group : annotated(estate, "security-groups"))
            if (!groups.contains(group))
                faults.add(group + " is to guard an entry, and no security group has that tag Name");
        var entries = annotated(estate, "name");
        for (var each : estate.lookedUp("aws_lb"))
            if (!entries.contains(each.text("name")))
                faults.add(each.id() + " looks for the load balancer " + each.text("name")
                        + ", which no Service asks for");
        if (estate.hasServices())
            for (var entry : entries)
                if (estate.lookedUp("aws_lb").stream()
                        .noneMatch(each -> each.text("name").equals(entry)))
                    faults.add("No stack leads to the load balancer " + entry);
        var clusters = Names.made(estate, "aws_eks_cluster", "name");
        for (var object : estate.cluster().of("Application"))
            for (var name : object.root().findValuesAsText("clusterName"))
                if (!clusters.contains(name)) faults.add(object, "is of the cluster " + name + ", which nothing makes");
        return faults.all();
    }

    private static Set<String> annotated(Estate estate, String what) {
        var all = new TreeSet<String>();
        for (var service : estate.cluster().of("Service"))
            service.annotation(ANNOTATION + what)
                    .ifPresent(names -> all.addAll(
                            Pattern.compile(", *").splitAsStream(names).toList()));
        return all;
    }
}
