variable "environment" {
  description = "Name of the environment"
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod", "delivery", "prod-recovery"], var.environment)
    error_message = "An environment is one of terraform/environments."
  }
}

variable "account_id" {
  description = "Account of the environment; the provider refuses any other"
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has twelve digits."
  }
}

variable "region" {
  description = "Region of the network"
  type        = string

  validation {
    condition     = contains(["eu-central-1", "eu-west-1"], var.region)
    error_message = "Fareline is in eu-central-1 and recovers in eu-west-1."
  }
}

variable "home_region" {
  description = "Region in which the account has what it has once: roles, public zone"
  type        = string
  default     = "eu-central-1"
}

variable "recovery_region" {
  description = "Region in which Fareline recovers when home is lost"
  type        = string
  default     = "eu-west-1"

  validation {
    condition     = var.recovery_region != var.home_region
    error_message = "Home does not recover in itself."
  }
}

variable "cidr" {
  description = "Addresses of the network. Network policies name its ranges, so it is the same in every environment"
  type        = string
  default     = "10.20.0.0/16"
}

variable "zones" {
  description = "Three availability zones of the region"
  type        = list(string)
}

variable "nat_gateways" {
  description = "3: one a zone; 1: one for all"
  type        = number

  validation {
    condition     = var.nat_gateways == 3 || contains(["dev", "delivery"], var.environment)
    error_message = "Only dev and delivery may lose their way out with one zone."
  }
}

variable "flow_log_days" {
  description = "Days for which flow logs are kept"
  type        = number
}

variable "access_log_days" {
  description = "Days for which access logs are kept"
  type        = number

  validation {
    condition     = var.access_log_days >= 90
    error_message = "Who was here three months ago must be seen."
  }
}

variable "endpoint_services" {
  description = "Services of AWS that are reached without leaving the network"
  type        = set(string)
}

variable "reachable_accounts" {
  description = "Other accounts whose roles and buckets are used from here; delivery applies to all"
  type        = list(string)
  default     = []
}

variable "gateway_ports" {
  description = "Ports of the gateways' pods, as istio/gateway/entry/service.yaml has them"
  type        = map(number)
  default     = { "Proxy" = 8443, "Health check" = 15021 }
}

variable "public_zone" {
  description = "Public zone of the environment"
  type        = string
}

variable "delegations" {
  description = "Name servers of parts of the public zone, by part: output public_zone_name_servers of those environments"
  type        = map(list(string))
  default     = {}
}

variable "private_records" {
  description = "Names inside that lead to hosts elsewhere, as the airline's relay for mail"
  type        = map(string)
  default     = {}
}

variable "repositories" {
  description = "What has an image"
  type        = set(string)
  default     = ["admin", "auth", "booking", "flight", "payment", "sandbox-provider"]
}

variable "registry_destinations" {
  description = "Registries to which images are passed on"
  type        = list(object({ account_id = string, region = string }))
  default     = []

  # Elsewhere the key that signs has no replica.
  validation {
    condition     = alltrue([for registry in var.registry_destinations : contains([var.region, var.recovery_region], registry.region)])
    error_message = "Images run at home and where Fareline recovers."
  }
}

variable "registry_source_account_id" {
  description = "Account from which images come; null where they are pushed"
  type        = string
  default     = null
}

variable "alarm_addresses" {
  description = "Who hears of what pages and of what is work, by mail"
  type        = map(set(string))

  validation {
    condition     = toset(keys(var.alarm_addresses)) == toset(["page", "work"])
    error_message = "There are alarms that page and alarms that are work."
  }
}

variable "package_readers" {
  description = "Roles that give packages of functions to Lambda, one an account; empty where none are built"
  type        = set(string)
  default     = []

  validation {
    condition     = length(var.package_readers) == 0 || (var.environment == "delivery" && var.region == var.home_region)
    error_message = "Packages are built in delivery, at home."
  }

  validation {
    condition     = alltrue([for role in var.package_readers : endswith(role, ":role/fareline-terraform-apply")])
    error_message = "What applies reads packages, and nothing else does."
  }
}
