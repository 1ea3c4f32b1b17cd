package io.fareline.infrastructure.name;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.manifests.check.Faults;
import java.util.List;
import java.util.regex.Pattern;

/** A bucket's name ends in its account, and those that manifests use are made. */
public final class BucketsAreMade implements Check {
    private static final Pattern BUCKET = Pattern.compile("^fareline-[a-z-]+-[0-9]{12}(?:-[a-z0-9-]+)?$");

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        var made = Names.made(estate, "aws_s3_bucket", "bucket");
        for (var bucket : Names.in(estate, BUCKET))
            if (!made.contains(bucket)) faults.add(bucket + " is used, and nothing makes it");
        for (var each : estate.made("aws_s3_bucket"))
            if (!each.text("bucket").matches("fareline-[a-z-]+-" + estate.account() + "(-[a-z0-9-]+)?"))
                faults.add(each.id() + " is called " + each.text("bucket") + ", without its account");
        return faults.all();
    }
}
