variable "name" {
  description = "Name of the network, with which the names of its parts begin"
  type        = string
}

variable "account_id" {
  description = "Account that the network is in"
  type        = string
}

variable "region" {
  description = "Region that the network is in"
  type        = string
}

variable "cidr" {
  description = "Addresses of the network"
  type        = string

  validation {
    condition     = can(regex("^10\\.[0-9]{1,3}\\.0\\.0/16$", var.cidr)) && can(cidrhost(var.cidr, 0))
    error_message = "The network is a /16 of 10.0.0.0/8: its parts are cut for that size."
  }
}

variable "zones" {
  description = "Three availability zones of the region"
  type        = list(string)

  validation {
    condition     = length(distinct(var.zones)) == 3 && length(var.zones) == 3
    error_message = "Three zones: with two, the loss of one leaves half, and the databases no majority."
  }

  validation {
    condition     = alltrue([for zone in var.zones : can(regex("^${var.region}[a-f]$", zone))])
    error_message = "The zones are those of the region."
  }
}

variable "nat_gateways" {
  description = "3: one a zone; 1: the first zone's for all, where its loss may stop what speaks to the outside"
  type        = number

  validation {
    condition     = contains([1, 3], var.nat_gateways)
    error_message = "One gateway for all or one a zone."
  }
}

variable "log_key_arn" {
  description = "Key that the flow logs are encrypted with"
  type        = string
}

variable "flow_log_days" {
  description = "Days for which flow logs are kept"
  type        = number

  validation {
    condition     = contains([30, 60, 90, 180, 365], var.flow_log_days)
    error_message = "30, 60, 90, 180 or 365 days: CloudWatch knows certain numbers only, and less than a month is too short to look back."
  }
}
