output "function_name" {
  description = "Name of the function, for orders of a person."
  value       = aws_lambda_function.this.function_name
}

output "security_group_id" {
  description = "Security group of the function."
  value       = aws_security_group.this.id
}

output "given_up_queue_url" {
  description = "Queue of the runs that were given up."
  value       = aws_sqs_queue.given_up.url
}

output "package_bucket" {
  description = "Bucket that the function's package is taken from."
  value       = aws_lambda_function.this.s3_bucket
}
