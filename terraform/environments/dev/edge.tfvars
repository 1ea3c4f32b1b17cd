environment = "dev"
account_id  = "111111111111"
region      = "eu-central-1"
site_region = "eu-central-1"
public_zone = "dev.fareline.example"

foundation_state = {
  bucket = "fareline-state-111111111111"
  key    = "foundation.tfstate"
  region = "eu-central-1"
}

# The sandbox provider is not reached from outside; nobody types a card number here.
card_origins = []
price_class  = "PriceClass_100"

rate_limits = {
  all     = 5000
  tokens  = 300
  lookups = 100
}
firewall_log_days = 14

alarm_addresses = {
  page = ["platform@fareline.example"]
  work = ["platform@fareline.example"]
}
alarm_limits = {
  server_errors_percent = 20
  refused_requests      = 1000
  least_gateways        = 1
}
