package io.fareline.infrastructure.name;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.estate.Resource;
import io.fareline.manifests.check.Faults;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What manifests call by a private name, and what the gateways answer to has a record, in a zone that is made; what CloudFront stands before has a certificate, and a
 * gateway behind it; database and Redis are found by the names that services are told; and no record leads to nothing. A name that only people
 * can lead somewhere is one that they are told to.
 */
public final class HostsAreMade implements Check {
    private static final Pattern INTERNAL = Pattern.compile("([a-z0-9-]+\\.fareline\\.internal)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| *`([a-z0-9-]+\\.fareline\\.internal)` *\\|");
    private static final Set<String> LEADING = Set.of("A", "AAAA", "CNAME");

    private final Set<String> byPeople;

    /** @param byPeople names for which the airline's own network has the records, as the runbook says */
    public HostsAreMade(Set<String> byPeople) {
        this.byPeople = Set.copyOf(byPeople);
    }

    /** The names in the first column of a page's tables. */
    public static Set<String> told(String page) {
        return ROW.matcher(page).results().map(each -> each.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        var zones = Names.made(estate, "aws_route53_zone", "name");
        var records = estate.made("aws_route53_record").stream()
                .filter(each -> LEADING.contains(each.text("type")))
                .filter(each -> !each.text("name").startsWith("_"))
                .toList();
        var wanted = new TreeSet<>(gatewayHosts(estate));
        wanted.addAll(Names.in(estate, INTERNAL));
        for (var host : wanted) {
            if (zones.stream().noneMatch(zone -> host.endsWith("." + zone)))
                faults.add(host + " is in no zone that is made");
            var made = records.stream().anyMatch(each -> leadsFrom(each, host));
            if (!made && !byPeople.contains(host)) faults.add(host + " has no record");
            if (made && byPeople.contains(host)) faults.add(host + " has a record, and people are told to make it");
        }
        for (var each : records)
            if (wanted.stream().noneMatch(host -> leadsFrom(each, host)))
                faults.add(each.id() + " leads from " + each.text("name") + " to nothing that answers to it");
        for (var each : estate.made("aws_cloudfront_distribution")) aliases(estate, each, faults);
        return faults.all();
    }

    private static void aliases(Estate estate, Resource distribution, Faults faults) {
        var certified = estate.made("aws_acm_certificate").stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.text("domain_name")),
                        each.list("subject_alternative_names").stream().map(JsonNode::asText)))
                .collect(Collectors.toSet());
        for (var alias : distribution.list("aliases")) {
            var host = alias.asText();
            if (!certified.contains(host) && !certified.contains(host.replaceFirst("^[^.]+", "*")))
                faults.add(distribution.id() + " answers to " + host + ", for which there is no certificate");
            if (!gatewayHosts(estate).contains(host))
                faults.add(distribution.id() + " answers to " + host + ", and no gateway does");
        }
    }

    private static Set<String> gatewayHosts(Estate estate) {
        return estate.cluster().of("Gateway").stream()
                .flatMap(each -> each.root().findValues("hosts").stream())
                .flatMap(each -> Stream.iterate(0, index -> index < each.size(), index -> index + 1)
                        .map(index -> each.get(index).asText()))
                .map(each -> each.replaceFirst("^.*/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the whole name is written or only what stands before the zone's. */
    private static boolean leadsFrom(Resource entry, String host) {
        var name = entry.text("name").replaceFirst("\\.$", "");
        return host.equals(name) || !name.contains(".") && host.startsWith(name + ".");
    }
}
