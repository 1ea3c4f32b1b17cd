# The network, keys and registry that wait in the recovery region. The numbers are prod's: what has to carry everything one day
# is not first enlarged on that day.
environment = "prod-recovery"
account_id  = "333333333333"
region      = "eu-west-1"

zones        = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
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

registry_source_account_id = "444444444444"

alarm_addresses = {
  page = ["platform-on-call@fareline.example"]
  work = ["platform@fareline.example"]
}
