# Prod's edge and prod's state, with the recovery region's gateways in the place of the lost ones. What is the same in both files is
# the same edge; what differs is the move (docs/decisions/0036-edge-on-aws.md).
environment = "prod"
account_id  = "333333333333"
region      = "eu-west-1"
site_region = "eu-west-1"
public_zone = "fareline.example"

# That of the recovery region, which knows the account's public zone.
foundation_state = {
  bucket = "fareline-state-333333333333-eu-west-1"
  key    = "foundation.tfstate"
  region = "eu-west-1"
}

# As FARELINE_PROVIDER_URL of the overlay.
card_origins = ["https://api.payment-provider.example"]
price_class  = "PriceClass_All"

rate_limits = {
  all     = 20000
  tokens  = 300
  lookups = 100
}
firewall_log_days = 90

alarm_addresses = {
  page = ["platform-on-call@fareline.example"]
  work = ["platform@fareline.example"]
}
alarm_limits = {
  server_errors_percent = 2
  refused_requests      = 5000
  least_gateways        = 2
}
