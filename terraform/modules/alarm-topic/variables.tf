variable "name" {
  description = "Name of the topic"
  type        = string

  validation {
    condition     = can(regex("^fareline-[a-z-]+$", var.name))
    error_message = "A topic is called fareline- and whom it calls."
  }
}

variable "display_name" {
  description = "Sender that people see"
  type        = string

  validation {
    condition     = length(var.display_name) <= 100
    error_message = "A sender has 100 characters at most."
  }
}

variable "account_id" {
  description = "Account whose alarms may publish"
  type        = string
}

variable "region" {
  description = "Region whose alarms may publish; no other region's can"
  type        = string
}

variable "key_arn" {
  description = "Key of ours that messages are encrypted with; its policy lets the publishers use it, or alarms are lost without a word"
  type        = string

  validation {
    condition     = startswith(var.key_arn, "arn:aws:kms:")
    error_message = "AWS's own key for SNS (alias/aws/sns) cannot be used by alarms."
  }
}

variable "addresses" {
  description = "Mail addresses that get what is published; a pager's address holds its key and is subscribed by hand"
  type        = set(string)

  validation {
    condition     = length(var.addresses) > 0 && alltrue([for address in var.addresses : can(regex("^[^@ ]+@[^@ ]+\\.[a-z]+$", address))])
    error_message = "Somebody hears of an alarm, by mail."
  }
}
