environment = "staging"
account_id  = "222222222222"
region      = "eu-central-1"
site_region = "eu-central-1"
public_zone = "staging.fareline.example"

foundation_state = {
  bucket = "fareline-state-222222222222"
  key    = "foundation.tfstate"
  region = "eu-central-1"
}

# The sandbox provider is not reached from outside; nobody types a card number here.
card_origins = []
price_class  = "PriceClass_100"

rate_limits = {
  all     = 20000
  tokens  = 300
  lookups = 100
}
firewall_log_days = 30

alarm_addresses = {
  page = ["platform@fareline.example"]
  work = ["platform@fareline.example"]
}
alarm_limits = {
  server_errors_percent = 5
  refused_requests      = 5000
  least_gateways        = 2
}
