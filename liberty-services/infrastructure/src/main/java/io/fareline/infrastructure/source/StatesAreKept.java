package io.fareline.infrastructure.source;

import io.fareline.manifests.check.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Every state has a place of its own, in its account's bucket, encrypted by our key and locked while somebody writes. */
public final class StatesAreKept implements Rule {
    private static final Pattern BUCKET = Pattern.compile("fareline-state-(?<account>[0-9]{12})(-[a-z0-9-]+)?");

    @Override
    public List<String> faults(Configuration configuration) {
        var faults = new Faults();
        var places = new HashMap<String, String>();
        for (var stack : configuration.stacks()) {
            var backends = configuration
                    .written(configuration.stack(stack))
                    .blocks("terraform")
                    .flatMap(each -> each.blocks("backend"))
                    .toList();
            if (backends.size() != 1 || !backends.getFirst().label().equals("s3"))
                faults.add("stacks/" + stack + " does not keep its state in S3");
            for (var environment : configuration.environmentsOf(stack)) {
                var file = environment + "/" + stack + ".backend";
                var backend = Block.file(Configuration.text(configuration.backend(environment, stack)));
                judge(configuration, environment, stack, backend, faults);
                if (configuration.isMove(environment, stack)) continue;
                var other = places.putIfAbsent(configuration.place(environment, stack), file);
                if (other != null) faults.add(file + " keeps its state where " + other + " does");
            }
        }
        return faults.all();
    }

    private static void judge(
            Configuration configuration, String environment, String stack, Block backend, Faults faults) {
        var file = environment + "/" + stack + ".backend";
        var account = Block.file(Configuration.text(configuration.values(environment, stack)))
                .text("account_id");
        var bucket = BUCKET.matcher(backend.text("bucket"));
        if (!bucket.matches() || !bucket.group("account").equals(account))
            faults.add(file + " is not in the bucket of the account " + account);
        if (!backend.text("key").matches("(recovery/)?" + stack + "\\.tfstate"))
            faults.add(file + " calls its state " + backend.text("key"));
        for (var each : List.of("encrypt", "use_lockfile"))
            if (!backend.text(each).equals("true")) faults.add(file + " does not say " + each);
        if (backend.text("kms_key_id").isEmpty()) faults.add(file + " names no key of ours");
        if (!backend.text("allowed_account_ids").equals("[\"" + account + "\"]"))
            faults.add(file + " may be used with another account");
    }
}
