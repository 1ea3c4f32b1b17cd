environment = "staging"
account_id  = "222222222222"
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

flow_log_days   = 90
access_log_days = 90

public_zone = "staging.fareline.example"

registry_source_account_id = "444444444444"

alarm_addresses = {
  page = ["platform@fareline.example"]
  work = ["platform@fareline.example"]
}
