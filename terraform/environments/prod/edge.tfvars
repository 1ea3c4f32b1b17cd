environment = "prod"
account_id  = "333333333333"
region      = "eu-central-1"
site_region = "eu-west-1"
public_zone = "fareline.example"

foundation_state = {
  bucket = "fareline-state-333333333333"
  key    = "foundation.tfstate"
  region = "eu-central-1"
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
