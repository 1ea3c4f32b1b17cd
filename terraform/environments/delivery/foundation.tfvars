environment = "delivery"
account_id  = "444444444444"
region      = "eu-central-1"

zones        = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
nat_gateways = 1

endpoint_services = [
  "autoscaling",
  "ec2",
  "ecr.api",
  "ecr.dkr",
  "elasticloadbalancing",
  "kms",
  "logs",
  "secretsmanager",
  "sts",
]

# Atlantis plans and applies from here.
reachable_accounts = ["111111111111", "222222222222", "333333333333"]

flow_log_days   = 90
access_log_days = 90

public_zone = "delivery.fareline.example"

# The airline's relay, to which Jenkins gives its mail.
private_records = {
  smtp = "mail.fareline.example"
}

# What is built here, and what builds it.
repositories = ["admin", "auth", "booking", "flight", "jenkins-agent", "payment", "sandbox-provider"]

# Everywhere that images run. A registry that got an image this way does not pass it on, so the recovery region is named too.
registry_destinations = [
  { account_id = "111111111111", region = "eu-central-1" },
  { account_id = "222222222222", region = "eu-central-1" },
  { account_id = "333333333333", region = "eu-central-1" },
  { account_id = "333333333333", region = "eu-west-1" },
]

# Who makes functions of the packages that are built here.
package_readers = [
  "arn:aws:iam::111111111111:role/fareline-terraform-apply",
  "arn:aws:iam::222222222222:role/fareline-terraform-apply",
  "arn:aws:iam::333333333333:role/fareline-terraform-apply",
]

alarm_addresses = {
  page = ["platform@fareline.example"]
  work = ["platform@fareline.example"]
}
