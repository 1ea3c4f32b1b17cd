environment = "prod"
account_id  = "333333333333"
region      = "eu-central-1"

zones        = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
nat_gateways = 3

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

flow_log_days   = 365
access_log_days = 400

public_zone = "fareline.example"

# Filled from the output public_zone_name_servers of dev, staging and delivery, once those are there.
delegations = {}

registry_source_account_id = "444444444444"

alarm_addresses = {
  page = ["platform-on-call@fareline.example"]
  work = ["platform@fareline.example"]
}
