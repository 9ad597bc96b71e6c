"""What may go online, only when told to: addresses, requests, remote geocoders and what they answered."""
